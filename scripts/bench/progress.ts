/** Tells how far a long run is: one line that is rewritten on a terminal, plain lines elsewhere. */

/** Where it is told; `process.stderr` fits. */
export interface ProgressStream {
	isTTY?: boolean;
	columns?: number;
	write(text: string): unknown;
}

export interface Progress {
	/** So many steps are to come, in addition to what was said before. */
	expect(steps: number): void;
	/** A step begins. */
	step(label: string): void;
	/** Takes the line away. */
	finish(): void;
}

const BAR = 24;
/** Plain lines are written when the label changes, or after so many hundredths. */
const PLAIN_EVERY = 10;

/** Makes a progress teller. */
export function createProgress(stream: ProgressStream): Progress {
	let expected = 0;
	let done = 0;
	let lastLabel = "";
	let lastTold = 0;
	const percent = () => (expected === 0 ? 0 : Math.min(100, Math.floor((100 * done) / expected)));
	return {
		expect(steps) {
			expected += steps;
		},
		step(label) {
			const hundredths = percent();
			done += 1;
			if (stream.isTTY) {
				const filled = Math.round((BAR * hundredths) / 100);
				const line = `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${String(hundredths).padStart(3)} % ${label}`;
				stream.write(`\r\x1b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
			} else if (label !== lastLabel || hundredths >= lastTold + PLAIN_EVERY) {
				stream.write(`${String(hundredths).padStart(3)} % ${label}\n`);
				lastTold = hundredths;
			}
			lastLabel = label;
		},
		finish() {
			if (stream.isTTY) stream.write("\r\x1b[K");
		},
	};
}
