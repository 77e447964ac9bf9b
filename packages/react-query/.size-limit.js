/** What the hooks add to an application that has their peers, with `operations` of the contract. */
export default [
  {
    path: 'dist/index.js',
    limit: '2.75 kB',
    gzip: true,
    ignore: ['@case-management/client', '@tanstack/react-query', 'react'],
  },
]
