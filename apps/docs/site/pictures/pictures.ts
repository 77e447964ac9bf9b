import type { SiteFile } from '../site-file.ts'
import { filters } from './filters.ts'
import { flow } from './flow.ts'
import { requestChecksPicture } from './request-checks.ts'
import { retries } from './retries.ts'
import { inlineSvg, svgFile, type Picture } from './svg.ts'

/** Every picture of the site. */
export const pictures: readonly Picture[] = [flow, requestChecksPicture, retries, filters]

const placed = /!\[[^\]]*\]\(\.\.\/pictures\/([\w-]+)\.svg\)/g

/** Each picture as a file, to which the texts in Markdown lead. */
export function pictureFiles(): SiteFile[] {
  return pictures.map((picture) => ({ path: `pictures/${picture.name}.svg`, text: svgFile(picture) }))
}

/** Markdown in which each picture says what it shows, for who reads the text alone. */
export function withPictureTexts(markdown: string): string {
  return markdown.replaceAll(placed, (_, name: string) => {
    const { title, description } = pictureNamed(name)
    return `![${title}. ${description}](../pictures/${name}.svg)`
  })
}

/** The picture that an image of a text shows, as part of the page; nothing for any other image. */
export function inlinePicture(source: string): string | undefined {
  const name = /^\.\.\/pictures\/([\w-]+)\.svg$/.exec(source)?.[1]
  return name === undefined ? undefined : inlineSvg(pictureNamed(name))
}

function pictureNamed(name: string): Picture {
  const picture = pictures.find((each) => each.name === name)
  if (!picture) throw new Error(`There is no picture ${name}: see site/pictures/pictures.ts.`)
  return picture
}
