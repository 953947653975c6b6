// Names that Azure refuses for a VM's first account (Compute REST API, osProfile.adminUsername).
const RESERVED = new Set(
  ('administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest ' +
    'john owner root server sql support support_388945a0 sys test2 test3 user4 user5').split(' '),
);
// Passwords that Azure refuses (osProfile.adminPassword).
const KNOWN = new Set(['abc@123', 'P@$$w0rd', 'P@ssw0rd', 'P@ssword123', 'Pa$$word', 'pass@word1', 'Password!', 'Password1', 'Password22', 'iloveyou!']);

/** A Linux account name as useradd takes it, in lower case: JupyterHub answers upper case with HTTP 500. */
const LINUX_NAME = /^[a-z_][a-z0-9_-]{0,31}$/;

/** What is wrong with the first account, by Azure's rules for `adminUsername` and `adminPassword` (Compute REST API), or undefined. The stricter Linux rules apply with `linux`. A password is never told. */
export function accountProblem(name: string, value: unknown, linux: boolean): { what: string; fix: string } | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (name.toLowerCase() === 'adminusername') {
    if (RESERVED.has(value.toLowerCase())) return { what: `Azure does not allow the account name "${value}".`, fix: 'Choose another, such as `dsvmuser`.' };
    if (linux && !LINUX_NAME.test(value)) {
      return { what: `\`${name}\` cannot be ${JSON.stringify(value.slice(0, 40))}.`, fix: 'Use up to 32 lower-case letters, digits, `_` and `-`, starting with a letter: JupyterHub cannot log in others.' };
    }
  }
  if (name.toLowerCase() === 'adminpassword') {
    const longest = linux ? 72 : 123;
    if (value.length < 6 || value.length > longest) return { what: `The password in \`${name}\` is too ${value.length < 6 ? 'short' : 'long'}.`, fix: `Azure takes 6 to ${longest} characters.` };
    const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
    if (classes < 3) return { what: `The password in \`${name}\` is too simple.`, fix: 'Azure wants three of: lower case, upper case, digit, special character.' };
    if (KNOWN.has(value)) return { what: `The password in \`${name}\` is on Azure's list of known passwords.`, fix: 'Choose another.' };
  }
  return undefined;
}
