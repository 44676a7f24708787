import { applyDecorators, Header, type Type } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

export const JSON_TEXT = 'application/json; charset=utf-8';

/** The answer is JSON text made in SQL and passed through; `type` is what it holds, for the documents. */
export const JsonText = (type: Type): MethodDecorator =>
  applyDecorators(ApiOkResponse({ type }), Header('Content-Type', JSON_TEXT));
