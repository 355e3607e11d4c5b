/**
 * How properties are tried. At one's desk with other values each time, so that they come upon what nobody thought of;
 * where a run decides whether work lands, with the same ones, so that it fails on what was changed and not by chance.
 */
import fc from "fast-check";
import { afterEach } from "vitest";

const CI_SEED = 20_261_120;

const { CI, PROPERTY_RUNS } = process.env;
fc.configureGlobal({
	...(CI && { seed: CI_SEED }),
	...(PROPERTY_RUNS && { numRuns: Number(PROPERTY_RUNS) }),
});

/** For the report, which says nothing of tries. */
afterEach(({ task }) => {
	if (task.result?.retryCount) Object.assign(task.meta, { tries: task.result.retryCount + 1 });
});
