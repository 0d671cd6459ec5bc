export { useEditions } from './api';
export { citiesOf, periodText } from './model';
