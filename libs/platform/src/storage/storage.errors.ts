import { domainError } from '../problem/domain-error.js';

export class StorageFull extends domainError('unavailable', 'storage_full', 'Storage full') {
  constructor() {
    super('There is no room left for files: nothing was stored');
  }
}

export class StorageUnavailable extends domainError(
  'unavailable',
  'storage_unavailable',
  'Storage unavailable',
) {
  constructor() {
    super('Files cannot be stored or read right now: try again in a moment');
  }
}
