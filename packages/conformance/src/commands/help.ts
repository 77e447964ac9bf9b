import { exitCodes } from '../exit-codes.ts'
import { methodsThatChange } from '../host/methods-that-change.ts'
import { budgets } from '../probe/budgets.ts'
import { mostRequests } from '../probe/readings/rate-limit.ts'

const list = new Intl.ListFormat('en-GB')

/** What `--help` says of all commands below their options, but for the exit codes. */
export const help = `
Sources of options, in order of precedence:
  1. the command line
  2. the environment: CONFORMANCE_<NAME>, such as CONFORMANCE_ACCOUNT_ID for --account-id.
     Switches are true, 1, yes, on or false, 0, no, off; lists are separated by commas or spaces;
     an empty value counts as unset. An unknown variable CONFORMANCE_… is an error.
  3. the JSON file passed to --config; its keys are the options in camel case:
     {"host": "https://platform.kore.ai", "accountId": "…", "streamId": "…", "phase": ["laws", "access"],
      "rate": 0.5, "strict": true, "report": ["report.html", "report.json"]}
Pass credentials in the environment: other users of the machine can read a command line.

On any host but this machine a run only reads, unless --allow-writes and --task-id are set; then it makes only
reversible updates to these tasks, and reverts them.
${list.format(methodsThatChange)}, which only a faulty host accepts, are sent on loopback only.

RATE_LIMIT_DIVISOR divides the waits for and before rate limits, for a sandbox started with the same divisor.

Ctrl-C stops the run and reverts its updates; a second one lists what is not yet reverted, a third exits at once.
Off loopback each update is journalled to disk before it is sent (--journal). After a crash the next run against the
same host names the journal, and conformance restore reverts the updates in it.`

/** What `--help` says of the exit codes of a run, of whichever command. */
export const exitCodesHelp = `
Exit codes:
  ${exitCodes.conforms}    the host conforms
  ${exitCodes.differs}    it does not, coverage is too low, or nothing was tested
  ${exitCodes.wrongUse}    wrong use: an unknown option, an invalid value, credentials or ids that are missing or refused by the host
  ${exitCodes.unreachable}    host not reachable
  ${exitCodes.interrupted}  interrupted`

/** What `compare --help` says beside that. */
export const compareHelp = `
compare exits with ${exitCodes.conforms} if every host conforms and every check has the same outcome on all of them, and with ${exitCodes.differs} otherwise.
Each host is URL, URL=live or URL=mock. All other options apply to every host; --host and --report are not allowed.`

/** What `doctor --help` says beside that. */
export const doctorHelp = `
doctor prints versions, host, the proxy in use or why there is none, TLS, the ids that are set, the token's claims (never
the token), the clock difference, and the host's first answer. It exits with ${exitCodes.conforms} if a run can start,
with ${exitCodes.wrongUse} if something is missing or refused by the host, and with ${exitCodes.unreachable} if the host is not reachable.`

/** What `restore --help` says beside that. */
export const restoreHelp = `
restore reads host, account, stream and tasks from the journal, and takes credentials as run does. Repeat
--allow-insecure-host if the run needed it. It reads the tasks, updates those that still differ in keys that the run
sent, even if someone else changed them since, and reads them again. It removes the journal once all are restored.
It exits with ${exitCodes.conforms} then, with ${exitCodes.differs} if a task is not, naming it with the update that repairs it, with ${exitCodes.wrongUse} if the
file is not a journal or something is missing or refused, and with ${exitCodes.unreachable} if the host is not reachable.`

/** What `token --help` says beside that. */
export const tokenHelp = `
token sends nothing. It creates the token again, from the options and credentials that replay takes, and prints nothing
else, for the curl lines of reports. If the check sends its token elsewhere, such as in a cookie, it prints the whole
value of that header. Keep the output secret: a host with that fault may accept it.
It exits with ${exitCodes.conforms} if it printed the token, and with ${exitCodes.wrongUse} if there is no such check, the check does not
send its own token, or a credential is missing.`

/** What `probe --help` says beside that. */
export const probeHelp = `
probe only reads, unless --allow-writes is set: it sends at most ${budgets.reads} searches, ${budgets.bodies} more to find the largest
and deepest body that is accepted, and ${budgets.tokens} with other kinds of tokens if --app-id and --client-secret are set. It prints each question with the
contract's answer and the host's, ≠ where they differ. What the stream's tasks cannot show is "cannot tell", with the
reason.
  --allow-writes    asks what updates do, within ${budgets.writes + budgets.putBack} more requests: it makes only reversible updates, to the tasks of
                    --task-id (on this machine by default to any of the stream), and reverts them, even after Ctrl-C
  --spoil-task-id   also asks what no update can revert, on that task, within ${budgets.spoiling} more
  --ask-rate-limit  sends up to ${mostRequests} requests in a row at the end
--out writes the answers as a dialect file, and --report the exchanges that show them (.md .json); secrets are masked,
task data is not. A probe with --out that ends early leaves <file>.part next to it, and the same command resumes from
there. Of the other options it uses those for host, ids, credentials, TLS, --rate and --time-limit.
It exits with ${exitCodes.conforms} if it finished, whatever the host answers, and with ${exitCodes.differs} if a task could not be restored.`

/** What `dialect diff --help` says beside that. */
export const dialectHelp = `
A question that is only in one file is "not asked" in the other.
It exits with ${exitCodes.conforms} if the files have the same answers, with ${exitCodes.differs} if not, and with ${exitCodes.wrongUse} if a file is unreadable or invalid.`
