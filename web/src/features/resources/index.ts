export { useResource } from './api';
export { ResourceView } from './components/ResourceView';
