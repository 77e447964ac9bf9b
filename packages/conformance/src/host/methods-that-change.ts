/** Methods that, on a host that is wrong, could replace or remove what is there. */
export const methodsThatChange = ['PUT', 'PATCH', 'DELETE'] as const

/** Why no request is sent with such a method off loopback: what it did could not be put back. */
export const onlyOnLoopback = `a host that wrongly takes ${methodsThatChange.join(', ')} could lose records; only tried on loopback`
