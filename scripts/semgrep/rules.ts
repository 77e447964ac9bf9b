// What the rules beside this must find, and what they must let pass: `semgrep test` holds them to it. It never runs.

// ruleid: sql-from-text
await client.query(`SELECT * FROM task WHERE id = '${id}'`)
// ruleid: sql-from-text
await client.query('SELECT * FROM task WHERE id = ' + id)
// ruleid: sql-from-text
database.exec('DROP TABLE ' + name)
// ruleid: sql-from-text
database.prepare('SELECT * FROM ' + name)
// ok: sql-from-text
await client.query('SELECT * FROM task WHERE id = $1', [id])

// ruleid: code-from-text
eval(text)
// ruleid: code-from-text
new Function(text)
// ruleid: code-from-text
vm.runInThisContext(text)
// ruleid: code-from-text
vm.runInNewContext(text)
// ok: code-from-text
JSON.parse(text)

// ruleid: command-from-text
exec(`ls ${folder}`)
// ruleid: command-from-text
execSync(`ls ${folder}`)
// ruleid: command-from-text
spawn('ls', [folder], { shell: true })
// ruleid: command-from-text
spawnSync('ls', [folder], { cwd, shell: true })
// ok: command-from-text
spawn('ls', [folder], { cwd })

// ruleid: html-from-text
element.innerHTML = text
// ruleid: html-from-text
element.outerHTML = text
// ruleid: html-from-text
element.insertAdjacentHTML('beforeend', text)
// ruleid: html-from-text
document.write(text)
// ok: html-from-text
element.textContent = text

// ruleid: secret-by-chance
const jti = Math.random()
// ok: secret-by-chance
const id = randomUUID()

// ruleid: secrets-compared-by-time
if (app.secret === given) accept()
// ruleid: secrets-compared-by-time
if (app.secret == given) accept()
// ok: secrets-compared-by-time
if (timingSafeEqual(app.secret, given)) accept()

// ruleid: certificates-not-looked-at
const agent = new Agent({ connect: { rejectUnauthorized: false } })
// ruleid: certificates-not-looked-at
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
// ok: certificates-not-looked-at
const careful = new Agent({ connect: { ca } })

// ruleid: token-without-its-algorithm
await jwtVerify(token, key)
// ruleid: token-without-its-algorithm
await jwtVerify(token, key, { issuer })
// ok: token-without-its-algorithm
await jwtVerify(token, key, { issuer, algorithms: ['HS256'] })
