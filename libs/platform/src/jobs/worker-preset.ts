import type { Job } from 'graphile-worker';

/** Nobody awaits graphile-worker's own stopping, so that its failing would end the process. */
const inPeace =
  <T>(otherwise: T) =>
  async (next: () => PromiseLike<T> | T): Promise<T> => {
    try {
      return await next();
    } catch {
      // It is logged by then, and what its jobs were is released by whoever begins next.
      return otherwise;
    }
  };

/**
 * Keeps a lost connection from ending the process: only the workers stop, and we begin again. Batches, however
 * small, because otherwise nobody awaits what graphile-worker writes down after a job.
 */
export const workerPreset: GraphileConfig.Preset = {
  worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
  plugins: [
    {
      name: 'boxoffice',
      version: '1.0.0',
      worker: {
        middleware: {
          poolGracefulShutdown: inPeace<void>(undefined),
          poolForcefulShutdown: inPeace<{ forceFailedJobs: readonly Job[] }>({ forceFailedJobs: [] }),
        },
      },
    },
  ],
};
