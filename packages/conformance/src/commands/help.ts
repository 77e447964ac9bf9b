import { exitCodes } from '../exit-codes.ts'
import { methodsThatChange } from '../host/methods-that-change.ts'
import { budgets } from '../probe/budgets.ts'
import { mostRequests } from '../probe/readings/rate-limit.ts'

const list = new Intl.ListFormat('en-GB')

/** What `--help` says of all commands below their options, but for the exit codes. */
export const help = `
Where options come from, the first that gives one wins:
  1. the command line
  2. the environment: CONFORMANCE_<NAME>, such as CONFORMANCE_ACCOUNT_ID for --account-id.
     Switches are true, 1, yes, on or false, 0, no, off; lists have commas or spaces between their items;
     an empty text is as good as none. A variable CONFORMANCE_… that belongs to no option is refused.
  3. the JSON file named by --config; its keys are the options in camel case:
     {"host": "https://platform.kore.ai", "accountId": "…", "streamId": "…", "phase": ["laws", "access"],
      "rate": 0.5, "strict": true, "report": ["report.html", "report.json"]}
Credentials are best given in the environment: others on the machine can read a command line.

On a host that is not this machine a run only reads, unless --allow-writes comes with --task-id; then it writes to
these tasks what can be put back, and puts it back.
${list.format(methodsThatChange)}, which only a wrong host takes, are sent on loopback only.

RATE_LIMIT_DIVISOR makes the waits for rate limits so many times shorter, for a sandbox whose windows are shorter by it too.

Ctrl-C ends the run and puts back what was written; a second one says what is not yet put back, a third ends at once.
Off loopback each write is journalled on disk before it is sent (--journal). When a run died, the next one against the
same host says where its journal waits, and conformance restore puts back from it.`

/** What `--help` says of the exit codes of a run, of whichever command. */
export const exitCodesHelp = `
Exit codes:
  ${exitCodes.conforms}    the host conforms
  ${exitCodes.differs}    it does not, too little was covered, or nothing was tested
  ${exitCodes.wrongUse}    wrong use: an unknown option, a wrong value, credentials or ids that are missing or that the host refuses
  ${exitCodes.unreachable}    host not reachable
  ${exitCodes.interrupted}  interrupted`

/** What `compare --help` says beside that. */
export const compareHelp = `
compare exits with ${exitCodes.conforms} when every host conforms and every check came out alike on all of them, and with ${exitCodes.differs} otherwise.
Each host is URL, URL=live or URL=mock; all other options hold for every host, but for --host and --report, which are refused.`

/** What `doctor --help` says beside that. */
export const doctorHelp = `
doctor prints versions, host, the proxy in use or why there is none, TLS, which ids are given, what the token says (never
the token), the difference of the clocks, and the first answer of the host. It exits with ${exitCodes.conforms} when a run can begin,
with ${exitCodes.wrongUse} when something is missing, or is refused by the host, and with ${exitCodes.unreachable} when the host is not reached.`

/** What `restore --help` says beside that. */
export const restoreHelp = `
restore takes host, account, stream and tasks from the journal, and credentials as run does; an --allow-insecure-host
that the run needed is needed again. It reads the tasks, sends an update to those that still differ in keys that the run
sent, whoever changed them last, and reads again. The journal is removed when every task is as before.
It exits with ${exitCodes.conforms} then, with ${exitCodes.differs} when a task is not, which it names with the update that repairs it, with ${exitCodes.wrongUse} when the
file is no journal or something is missing or refused, and with ${exitCodes.unreachable} when the host is not reached.`

/** What `token --help` says beside that. */
export const tokenHelp = `
token sends nothing: it makes the token anew, from the options and credentials that replay takes, and prints it alone,
for the curl lines of reports. Where the check puts its token elsewhere, such as into a cookie, it prints the whole
value of that header. Whoever has the output may be let in by a host with that fault.
It exits with ${exitCodes.conforms} when it printed the token, and with ${exitCodes.wrongUse} when there is no such check, the check sends no token
of its own, or what the token is made from is missing.`

/** What `probe --help` says beside that. */
export const probeHelp = `
probe only reads, unless --allow-writes is given: it sends at most ${budgets.reads} searches, ${budgets.bodies} more to find out how large a body
may be, and ${budgets.tokens} with tokens of other kinds where --app-id and --client-secret are given. It prints each question with the
contract's answer and the host's, ≠ where they differ. What the tasks of the stream do not tell is "cannot tell", with the
reason.
  --allow-writes    asks what updates do, within ${budgets.writes + budgets.putBack} more requests: it writes to the tasks of --task-id (on this machine,
                    without any, to tasks of the stream) only what can be put back, and puts it back, also after Ctrl-C
  --spoil-task-id   asks beside it what no update takes back, of that task, within ${budgets.spoiling} more
  --ask-rate-limit  sends up to ${mostRequests} requests in a row at the end
--out writes the answers told as a dialect file, and --report the exchanges that show them (.md .json); secrets are masked,
the data of tasks is not. A probe with --out that ends early leaves <file>.part beside it, and the same command goes on from
there. Of the other options it uses those for host, ids, credentials, TLS, --rate and --time-limit.
It exits with ${exitCodes.conforms} when it came to its end, however the host answers, and with ${exitCodes.differs} when a task is not as before.`

/** What `dialect diff --help` says beside that. */
export const dialectHelp = `
A question that a file leaves out has the contract's answer.
It exits with ${exitCodes.conforms} when the dialects are the same, with ${exitCodes.differs} when they differ, and with ${exitCodes.wrongUse} when a file cannot be read or is none.`
