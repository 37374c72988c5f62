export interface Count {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts what Vitest's JSON report says. A file that could not even be loaded has no tests and still failed, and so has a
 * run that ended badly for a reason no test knows (an unhandled rejection, a crash, no report at all).
 */
export function countTests(report: string | null, exitCode: number): Count {
  const parsed = report === null ? null : parseReport(report);
  if (parsed === null) return { passed: 0, failed: 1 };
  const unloaded = parsed.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = parsed.numFailedTests + unloaded;
  return { passed: parsed.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

function parseReport(text: string): VitestReport | null {
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report : null;
  } catch {
    return null;
  }
}

function isReport(value: unknown): value is VitestReport {
  return (
    typeof value === "object" &&
    value !== null &&
    "numPassedTests" in value &&
    typeof value.numPassedTests === "number" &&
    "numFailedTests" in value &&
    typeof value.numFailedTests === "number" &&
    "testResults" in value &&
    Array.isArray(value.testResults)
  );
}
