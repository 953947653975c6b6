// A jest reporter that notes how long each test took and how it ended, one JSON line each, for the list of the slowest.
import { appendFileSync } from 'node:fs';

export default class Slowest {
  onTestResult(_test, result) {
    const path = process.env.DSVM_TEST_TIMES;
    if (!path) return;
    for (const { fullName, duration, status } of result.testResults) {
      appendFileSync(path, `${JSON.stringify({ name: fullName, ms: duration ?? 0, status })}\n`);
    }
    // A file that could not even be loaded has no tests to count: it is one failure.
    if (result.testExecError) appendFileSync(path, `${JSON.stringify({ name: result.testFilePath, ms: 0, status: 'failed' })}\n`);
  }
}
