// @ts-check
// Leads to the parts of an operation in Redoc, such as `#/tasks/…/t=request&path=limit`. Redoc gives them ids,
// and knows no address but that of the operation, whose parts it draws once a reader goes there.

/** Milliseconds for Redoc to draw the part; and, with pictures besides, how long it is at rest before it is left. */
const patience = 10_000
const rest = { time: 1000, pictures: 60 }

/** Whether a part is still looked for. */
let looking = false

/** Leads from the address that an operation had in earlier versions of Redoc, which shows it only after "404". */
function forwardEarlier() {
  const [, tag, operation] = /^#tag\/([^/]+)\/operation\/([^/]+)$/.exec(location.hash) ?? []
  if (operation !== undefined) location.replace(`#/${tag}/${operation}`.toLowerCase())
}

function follow() {
  forwardEarlier()
  const [, part = '', operation] = /^#\/(([^/]+\/[^/]+)\/.+)/.exec(decodeURIComponent(location.hash)) ?? []
  if (operation === undefined) return
  location.replace(`#/${operation}`)
  looking = true
  const last = { top: NaN, moved: performance.now(), pictures: 0 }
  requestAnimationFrame(function look(now) {
    const element = document.getElementById(part)
    const top = element?.getBoundingClientRect().top ?? NaN
    // Redoc itself scrolls to the operation meanwhile, and draws more above.
    if (element && top !== last.top) {
      element.scrollIntoView()
      Object.assign(last, { top: element.getBoundingClientRect().top, moved: now, pictures: 0 })
    } else last.pictures += 1
    const atRest = element && now - last.moved > rest.time && last.pictures > rest.pictures
    const givenUp = !element && now - last.moved > patience
    if (looking && !atRest && !givenUp) requestAnimationFrame(look)
  })
}

function leaveToReader() {
  looking = false
}
for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(event, leaveToReader)

follow()
addEventListener('hashchange', follow)
