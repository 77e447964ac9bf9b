import type { OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { useEffect, useState } from 'preact/hooks'
import { BodyForm } from './body-form.tsx'
import { Descriptions, loadDescriptions, type Describe } from './form/descriptions.ts'
import { parsed, written } from './parsed.ts'

/** The body of the request, as a form or as JSON. Both show the same text. */
export function BodyInputs(props: {
  operation: OperationId
  body: string
  onChange: (body: string) => void
  onExample: (name: string) => void
}) {
  const { operation, body, onChange, onExample } = props
  const [view, setView] = useState<'form' | 'json'>('form')
  const [example, setExample] = useState('')
  const [describe, setDescribe] = useState<Describe>(() => () => undefined)
  useEffect(() => void loadDescriptions().then((read) => setDescribe(() => read)), [])

  const names = Object.keys(examples[operation].requests)
  const chosen = names.includes(example) ? example : (names[0] ?? '')
  const json = parsed(body)
  return (
    <fieldset id="request-body">
      <legend>Body</legend>
      <div class="add">
        <label for="example">Example of the contract</label>
        <select id="example" value={chosen} onChange={(event) => setExample(event.currentTarget.value)}>
          {names.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
        <button type="button" onClick={() => onExample(chosen)}>
          Fill in the example
        </button>
      </div>
      <div class="choices" role="radiogroup" aria-label="Edit the body as">
        {(['form', 'json'] as const).map((option) => (
          <label key={option}>
            <input type="radio" name="view" checked={view === option} onChange={() => setView(option)} />
            {option === 'form' ? 'Form' : 'JSON'}
          </label>
        ))}
      </div>
      {view === 'json' && (
        <p>
          <label for="body">Body as JSON</label>
          <textarea
            id="body"
            rows={14}
            spellcheck={false}
            value={body}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </p>
      )}
      {'problem' in json && (
        <p class="bad">The body is not JSON: {json.problem}. It can be sent, and mended under JSON.</p>
      )}
      {view === 'form' && 'value' in json && (
        <Descriptions.Provider value={describe}>
          <BodyForm
            key={operation}
            operation={operation}
            value={json.value}
            onChange={(value) => onChange(written(value))}
          />
        </Descriptions.Provider>
      )}
    </fieldset>
  )
}
