/**
 * Sizes of what a bundler gives to a browser: minified, gzip, as ES modules.
 * What loads on demand is a chunk of its own there, and measured apart.
 * (In esbuild's default format there are no chunks, and it would add 200 bytes of its own to load them with `require`.)
 */
function except(...external) {
  return (config) => ({ ...config, format: 'esm', external: [...(config.external ?? []), ...external] })
}

export default [
  {
    name: 'core: calls, retries, errors',
    path: 'dist/index.js',
    limit: '6.5 kB',
    gzip: true,
    modifyEsbuildConfig: except('./failure-in.js', './read-list.js', './sign.js', './raw-client.js'),
  },
  {
    name: 'what reads errors, loaded when a host first refuses something',
    path: 'dist/failure-in.js',
    limit: '2 kB',
    gzip: true,
    modifyEsbuildConfig: except('./*-error.js'),
  },
  {
    name: 'what reads lists, loaded when the first one is read',
    path: 'dist/read-list.js',
    limit: '1.3 kB',
    gzip: true,
    modifyEsbuildConfig: except('./*-error.js'),
  },
  {
    name: 'signing, loaded when credentials are given',
    path: 'dist/sign.js',
    limit: '1 kB',
    gzip: true,
  },
  {
    name: 'validate',
    path: 'dist/validate.js',
    limit: '20.7 kB',
    gzip: true,
  },
  { name: 'log', path: 'dist/log.js', limit: '1 kB', gzip: true },
  { name: 'otel', path: 'dist/otel.js', limit: '1 kB', gzip: true, ignore: ['@opentelemetry/api'] },
  {
    name: 'openapi-fetch, loaded when client.raw is used',
    path: 'dist/raw-client.js',
    limit: '5 kB',
    gzip: true,
    modifyEsbuildConfig: except('./send.js'),
  },
]
