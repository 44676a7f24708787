import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

interface Page<Row> {
  data: Row[];
  total: number;
  limit: number;
  offset: number;
}

/**
 * A page of a list, as operators, the door and administrators are answered: `class PassesPage extends PageType(Pass) {}`.
 * @param total how many there are in the example
 */
export function PageType<Row>(row: Type<Row>, total = 1): Type<Page<Row> & { has_more: boolean }> {
  class Operators extends PartOfPage(row, total) {
    @ApiProperty({ type: Boolean })
    has_more!: boolean;
  }
  return Operators;
}

/** The same as customers are answered. */
export function CustomerPageType<Row>(row: Type<Row>): Type<Page<Row> & { hasMore: boolean }> {
  class Customers extends PartOfPage(row, 1) {
    @ApiProperty({ type: Boolean })
    hasMore!: boolean;
  }
  return Customers;
}

// The compiler plugin that documents a *.dto.ts cannot see what a row is: here it is said by hand.
function PartOfPage<Row>(row: Type<Row>, exampleTotal: number): Type<Page<Row>> {
  class Part {
    @ApiProperty({ type: [row] })
    data!: Row[];

    @ApiProperty({ type: Number, example: exampleTotal })
    total!: number;

    @ApiProperty({ type: Number, example: 50 })
    limit!: number;

    @ApiProperty({ type: Number, example: 0 })
    offset!: number;
  }
  return Part;
}
