/** The version of openapi-generator that is tried. */
export const openapiGenerator = '7.25.0'

const jar = `"$TOOLS/openapi-generator-${openapiGenerator}.jar"`

/** Fetches openapi-generator from Maven Central. */
export const installOpenapiGenerator = `test -s ${jar} || curl --fail --silent --show-error --location --output ${jar} https://repo1.maven.org/maven2/org/openapitools/openapi-generator-cli/${openapiGenerator}/openapi-generator-cli-${openapiGenerator}.jar`

/** The command for people. */
export function openapiGeneratorCommand(generator: string, options = ''): string {
  const words = ['openapi-generator generate -i openapi.generators.json -g', generator, options, '-o client']
  return words.filter((word) => word !== '').join(' ')
}

/**
 * Shell lines that run it.
 *
 * @param generator - name of its generator, such as `java`.
 * @param options - its options.
 */
export function runOpenapiGenerator(generator: string, options = ''): string {
  return `java -jar ${jar} generate --input-spec "$BUNDLE" --generator-name ${generator} --output . ${options} > generate.log 2>&1 || { grep -m1 -i 'error\\|exception' generate.log >&2; exit 1; }`
}
