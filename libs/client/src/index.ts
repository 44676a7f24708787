export {
  createCustomerClient,
  createMachineClient,
  createOperatorClient,
  type ClientOptions,
  type CustomerClient,
  type CustomerOptions,
  type MachineClient,
  type MachineOptions,
  type OperatorClient,
} from './clients.js';
export { CallFailed, dataOf } from './data-of.js';
export { TokenRefused } from './machine-tokens.js';
export type * as customer from './generated/customer.js';
export type * as machine from './generated/machine.js';
export type * as operator from './generated/operator.js';
