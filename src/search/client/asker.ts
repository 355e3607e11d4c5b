/**
 * Asks what stands in a search field: one question at a time, never the answer to an older one, and an answer that
 * wants the reader waits for it. Knows no DOM.
 */
import type { SearchAnswer } from "./engine.ts";
import type { LoadedSearch, SearchLoader } from "./loader.ts";

/** Hits shown before `显示更多`. */
const FIRST_HITS = 10;
/** Wait after a key before searching: a fast typist makes one search, not five. */
const TYPING_PAUSE = 60;
/** Wait for the reader before what is known without it shows: hits of an older query must not stay. */
const READER_PAUSE = 300;

/** What comes late, see near-view.ts. */
export type NearCodes = Pick<typeof import("./near-view.ts"), "createNearView">;

/** The page around an asker. */
export interface AskerView {
	/** What is asked now. */
	question(): { query: string; platform: string };
	/** A question is about to be answered; one of nothing but space will not be. */
	begin(query: string, platform: string): void;
	/**
	 * Shows an answer.
	 * @param shown number of hits to show
	 * @param isEarly it lacks what the reader may find, so it must never say that there is nothing
	 * @param near where a code was typed that does not exist: what shows the codes near it
	 */
	draw(
		query: string,
		answer: SearchAnswer,
		loaded: LoadedSearch,
		shown: number,
		isEarly?: boolean,
		near?: NearCodes,
	): void;
	/** The search could not be loaded; the same question may be asked again. */
	fail(query: string): void;
}

export interface Asker {
	/**
	 * Answers the question of now. What is answered already, or about to be, is not asked again.
	 * @param shown number of hits to show, where more than the first are wanted
	 * @returns whether the page shows the answer and the question is still the same
	 */
	update(shown?: number): Promise<boolean>;
	/** The same, when nobody has typed for a moment. */
	schedule(): void;
	/** Not yet: an input method is at work. */
	wait(): void;
}

/** Makes the asker of one field. */
export function createAsker(loader: SearchLoader, view: AskerView): Asker {
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Platform and query that were asked last; "" where there was no query, undefined where the asking came to nothing. */
	let asked: string | undefined = "";
	let answered: Promise<boolean>;

	const answer = async (key: string, query: string, platform: string, shown: number): Promise<boolean> => {
		view.begin(query, platform);
		if (key === "") return false;
		// Whatever is typed or chosen meanwhile makes the answer void.
		const isCurrent = () => asked === key && view.question().query === query;
		let draw: () => void;
		try {
			const loaded = await loader.load();
			// The one place where the search is asked. An engine elsewhere, in a worker, may let the answer wait.
			const ask = () => loaded.searcher.search(query, { platform: platform || undefined, shown });
			let found = await ask();
			if (found.wantsReader && isCurrent()) {
				const early = found;
				const pause = setTimeout(() => isCurrent() && view.draw(query, early, loaded, shown, true), READER_PAUSE);
				await loader.loadReader();
				clearTimeout(pause);
				if (isCurrent()) found = await ask();
			}
			// Here before the answer shows, so that no hit moves under the reader's eyes.
			const isWrongCode = found.analysis.digits !== undefined && !found.code;
			const near = isWrongCode ? await import("./near-view.ts").catch(() => undefined) : undefined;
			draw = () => view.draw(query, found, loaded, shown, false, near);
		} catch {
			draw = () => {
				view.fail(query);
				asked = undefined;
			};
		}
		if (isCurrent()) {
			draw();
			return true;
		}
		// To be asked again where the field comes to hold it again.
		if (asked === key) asked = undefined;
		return false;
	};

	const update = (shown?: number): Promise<boolean> => {
		clearTimeout(timer);
		const { query, platform } = view.question();
		const key = query.trim() && `${platform} ${query}`;
		if (key !== asked || shown) {
			asked = key;
			answered = answer(key, query, platform, shown || FIRST_HITS);
		}
		return answered;
	};

	return {
		update,
		schedule() {
			clearTimeout(timer);
			timer = setTimeout(() => void update(), TYPING_PAUSE);
		},
		wait: () => clearTimeout(timer),
	};
}
