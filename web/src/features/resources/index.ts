export { useResource } from './api';
export { ResourceView } from './components/ResourceView';
export { ChangeLink } from './contribute/ChangeLink';
