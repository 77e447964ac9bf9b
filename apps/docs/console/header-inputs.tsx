import { operations, type OperationId } from '@case-management/contract'
import { TextInput } from './text-input.tsx'

/** The mock answers with the example or status that this standard header names (RFC 7240). */
const prefer = 'Prefer'

/** The headers that a call may have besides. */
export function HeaderInputs(props: {
  operation: OperationId
  headers: Record<string, string>
  onChange: (headers: Record<string, string>) => void
}) {
  const { operation, headers, onChange } = props
  const optional = operations[operation].headers.filter(({ required }) => !required).map(({ name }) => name)
  return (
    <details>
      <summary>Optional headers</summary>
      <div class="row">
        {[...optional, prefer].map((name) => (
          <TextInput
            key={name}
            id={`header-${name}`}
            label={name === prefer ? `${prefer} (mock only, such as code=429)` : name}
            value={headers[name] ?? ''}
            onInput={(value) => onChange({ ...headers, [name]: value })}
          />
        ))}
      </div>
    </details>
  )
}
