// Preloaded into a process whose clock is to be off: SHIFT is in milliseconds.
const shift = Number(process.env.SHIFT)
const Real = Date
globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Real.now() + shift] : parts))
  }
  static now() {
    return Real.now() + shift
  }
}
