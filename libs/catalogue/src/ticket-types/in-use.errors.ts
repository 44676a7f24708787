import { domainError } from '#libs/platform';

export class InUse extends domainError('conflict', 'in_use', 'In use') {
  constructor(what: string) {
    super(`A ticket type uses this ${what}: take it off there first`);
  }
}
