/** The parts of claims that other features may use. */
export { EventAllowance } from './EventAllowance';
