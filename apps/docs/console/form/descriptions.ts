import { createContext } from 'preact'

/** What a key of a schema means, in one line. */
export type Describe = (schema: string | undefined, key: string) => string | undefined

interface Described {
  components: { schemas: Record<string, { properties?: Record<string, { description?: string }> }> }
}

/** The descriptions of the keys, for all fields of the form. */
export const Descriptions = createContext<Describe>(() => undefined)

/**
 * Reads the descriptions from the bundle that lies beside the page. The form works without them,
 * so nothing is shown when they cannot be read.
 */
export async function loadDescriptions(): Promise<Describe> {
  try {
    const bundle: Described = await (await fetch('./openapi.json')).json()
    return (schema = '', key) =>
      bundle.components.schemas[schema]?.properties?.[key]?.description?.split('\n')[0]?.replaceAll('`', '')
  } catch {
    return () => undefined
  }
}
