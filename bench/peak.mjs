// Loaded before the measured bundle: writes its peak of resident memory in kB as it ends. VmHWM and not getrusage's maxrss, which
// remembers the peak of the process that started it.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const status = readFileSync('/proc/self/status', 'utf8');
  writeFileSync(process.env.DSVM_PEAK, /^VmHWM:\s+(\d+) kB$/m.exec(status)[1]);
});
