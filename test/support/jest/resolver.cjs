const ofJest = /(^|[\\/])(@jest|jest-[a-z-]+|jest|expect)([\\/]|$)/;

/** Chooses the same file of a library as Node does for the application's own imports, so that there is one of each. */
module.exports = (request, { defaultResolver, ...options }) =>
  defaultResolver(
    request,
    ofJest.test(request) || options.basedir.includes('/node_modules/')
      ? options
      : { ...options, conditions: ['source', 'import', 'module-sync', 'node', 'node-addons', 'default'] },
  );
