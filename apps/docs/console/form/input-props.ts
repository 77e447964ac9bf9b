import type { ComponentChild } from 'preact'
import type { Json } from '../../site/json.ts'
import type { Alternative } from './alternatives.ts'
import type { JsonSchema } from './json-schema.ts'

/** What a field of the form is given. */
export interface FieldProps {
  id: string
  label: string
  /** Name of the schema that has this key, by which its description is found. */
  parent?: string | undefined
  schema: JsonSchema
  value: Json
  onChange: (value: Json) => void
  onRemove?: (() => void) | undefined
}

/** What every input of the form is given. */
export interface InputProps {
  /** Id of the control, for its label. */
  id: string
  /** Name of the value. */
  label: string
  alternative: Alternative
  value: Json
  onChange: (value: Json) => void
  /** The field, for values within this one. */
  Field: (props: FieldProps) => ComponentChild
}
