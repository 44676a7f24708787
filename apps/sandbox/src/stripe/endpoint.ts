import type { Caller } from './keys.js';
import type { Cause } from './objects.js';
import type { Given, Shape } from './parameters.js';

export interface Call<S extends Shape> {
  /** The path's `:id`; empty where the path has none. */
  id: string;
  given: Given<S>;
  cause: Cause;
}

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  caller: Caller;
  shape: Shape;
  run(call: Call<Shape>): object;
}

/** An endpoint for a server's secret key. */
export function endpoint<S extends Shape>(
  method: Endpoint['method'],
  path: string,
  shape: S,
  run: (call: Call<S>) => object,
): Endpoint {
  return { method, path, caller: 'secret', shape, run: run };
}

/** An endpoint for a browser's publishable key. */
export function browserEndpoint<S extends Shape>(
  method: Endpoint['method'],
  path: string,
  shape: S,
  run: (call: Call<S>) => object,
): Endpoint {
  return { ...endpoint(method, path, shape, run), caller: 'publishable' };
}
