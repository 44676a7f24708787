import { Injectable } from '@nestjs/common';
import { Propagation, TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/**
 * The one way to a database transaction, and to the database: an explicit block, so that the reader sees
 * what is inside. Whatever a store does while a block runs is part of it.
 */
@Injectable()
export class Transaction {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  /** Runs the block in the transaction that is under way, or in a new one that commits when it returns. */
  run<T>(block: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(block);
  }

  /** Runs the block in a transaction of its own, on another connection. */
  runAlone<T>(block: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(Propagation.RequiresNew, block);
  }

  get active(): boolean {
    return this.host.isTransactionActive();
  }

  /** Guards adapters of the outside world: a network call inside a transaction holds its locks hostage. */
  assertNone(doing: string): void {
    if (this.active) throw new Error(`${doing} inside a transaction`);
  }

  /** SQL for stores; rows come back as pg makes them (bigint and numeric as strings). */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const answer: unknown = await this.manager.query(sql, parameters);
    return rowsOf<Row>(answer);
  }

  /** The one row of a query that has one or none. */
  async queryOne<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    const [row] = await this.query<Row>(sql, parameters);
    return row;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  private get manager(): EntityManager {
    return this.host.tx;
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (
    Array.isArray(answer) &&
    answer.length === 2 &&
    Array.isArray(answer[0]) &&
    typeof answer[1] === 'number'
  ) {
    return answer[0] as Row[];
  }
  return answer as Row[];
}
