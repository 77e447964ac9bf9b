/** Text that careless code trips over; all of it is valid wherever any text is. */
export const hostileTexts: Record<string, string> = {
  quotes: `'"\`\\'; DROP TABLE tasks; --`,
  'wildcards of SQL': '%_%',
  'wildcards of patterns': '.*[a-z]+(?:x)?$^\\d{1,3}|',
  markup: '<script>alert(1)</script>&amp;',
  template: '${7*7}{{7*7}}#{7*7}%s%n',
  'line breaks and tabs': 'a\r\n\tb',
  'control characters': '\u0001\u0008\u001f\u007f',
  zero: 'a\u0000b',
  'other scripts': 'Zürich 東京 Ελλάδα עברית العربية हिन्दी',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301',
  directions: '\u202eabc\u202c\u200b\ufeff',
  'names of objects': '__proto__ constructor toString',
  'case that changes length': 'İSTANBUL ẞ ﬁ',
}
