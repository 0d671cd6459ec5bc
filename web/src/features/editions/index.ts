export { useEditions } from './api';
export { SessionOutputs } from './components/SessionOutputs';
export { citiesOf, periodText } from './model';
