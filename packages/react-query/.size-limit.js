/** What the hooks add to an application that has their peers and what these bring along, with `operations` of the contract. */
export default [
  {
    path: 'dist/index.js',
    limit: '2.8 kB',
    gzip: true,
    ignore: ['@case-management/client', '@case-management/contract/json', '@tanstack/react-query', 'react'],
  },
]
