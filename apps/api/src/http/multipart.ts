import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MOST_FILES, PICTURE_BYTES, PictureTooLarge, type IncomingFiles } from '#libs/media';
import { DomainError, InvalidInput, UnsupportedBody } from '#libs/platform';

/** What may take files. Everything else takes JSON. */
const UPLOADS = /^\/api\/client\/events\/[^/]+\/media\/upload(\/|$)/;

const MULTIPART = /^\s*multipart\//i;

/** Forms with files, for the routes that take them; their handlers read them, once it is known who is calling. */
export async function registerMultipart(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: PICTURE_BYTES,
      // One more than may be: it is told from the last that may.
      files: MOST_FILES + 1,
      fields: 10,
      parts: MOST_FILES + 11,
      fieldNameSize: 100,
      fieldSize: 8 * 1024,
      headerPairs: 20,
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request, _reply, payload, done) => {
      const refused =
        MULTIPART.test(request.headers['content-type'] ?? '') &&
        !UPLOADS.test(request.routeOptions.url ?? '');
      done(refused ? new UnsupportedBody() : null, payload);
    });
}

/**
 * Reads a form of files in the field `files`, each straight to disk, and text in others.
 * @returns the texts by field, as they were sent
 * @throws InvalidInput, PictureTooLarge; UnsupportedBody for what is no form
 */
export async function receiveFiles(
  request: FastifyRequest,
  incoming: IncomingFiles,
): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new UnsupportedBody('Send the body as multipart/form-data');
  try {
    const texts = await read(request, incoming);
    if (incoming.paths.length === 0) throw InvalidInput.field('files', 'is required');
    return texts;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw InvalidInput.field(
      'body',
      'is not a whole, well-formed form of at most 10 files and 10 other fields',
    );
  }
}

async function read(request: FastifyRequest, incoming: IncomingFiles): Promise<Record<string, unknown>> {
  const texts = new Map<string, unknown>();
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'files')
        throw InvalidInput.field('files', 'must be files, with a filename each');
      if (part.fieldnameTruncated || part.valueTruncated || texts.has(part.fieldname))
        throw InvalidInput.field('body', 'has a field that is too long, or sent twice');
      texts.set(part.fieldname, part.value);
      continue;
    }
    if (part.fieldname !== 'files') throw InvalidInput.field('body', 'has files in a field other than files');
    const index = incoming.paths.length;
    if (index === MOST_FILES) throw InvalidInput.field('files', `must be at most ${MOST_FILES}`);
    await incoming.receive(part.file);
    if (part.file.truncated) throw new PictureTooLarge(index);
  }
  return Object.fromEntries(texts);
}
