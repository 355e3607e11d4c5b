/** Asks through the page's own field. Runs inside the page, in browsers of any age. */

export interface Question {
	query: string;
	/** Platform to choose, empty for none. */
	platform: string;
	/** How many hits to look at: where the page shows fewer, it is told to show all. */
	needed: number;
}

export interface Answer {
	/** Hits in the order of the page. */
	hits: { code: string; confidence: string; understood: string }[];
	/** How many hits the page says there are. */
	total: number;
	/** The page does not offer to show more. */
	isAll: boolean;
	state: string;
	/** All that the results say, and the marked parts of it. */
	text: string;
	marks: string[];
	/** Queries that the page offers beside the answer. */
	suggestions: string[];
}

/**
 * Puts queries into the field of a search page one after the other, as typing does, and reads what it answers.
 * Handed to the page as source, so it uses nothing from outside itself, and no syntax newer than 2018.
 *
 * @throws Error with the query that was not answered within ten seconds.
 */
export async function askAll(questions: Question[]): Promise<Answer[]> {
	const input = document.querySelector("[data-search-input]") as HTMLTextAreaElement;
	const results = document.querySelector("[data-search-state]") as HTMLElement;
	const more = document.querySelector(".search-more button") as HTMLButtonElement;
	const attribute = (element: Element, name: string) => element.getAttribute(name) || "";
	const all = (selector: string) => Array.from(results.querySelectorAll(selector));
	const isAnswered = (query: string) =>
		attribute(results, "data-search-query") === query &&
		/^(ready|empty)$/.test(attribute(results, "data-search-state"));
	const total = () => Number(attribute(results, "data-search-total"));

	const until = (what: string, test: () => boolean) =>
		new Promise<void>((resolve, reject) => {
			const finish = (settle: () => void) => {
				clearTimeout(timer);
				observer.disconnect();
				settle();
			};
			const timer = setTimeout(() => finish(() => reject(new Error(`not answered: ${what}`))), 10_000);
			const look = () => {
				if (test()) finish(resolve);
			};
			const observer = new MutationObserver(look);
			observer.observe(results, { attributes: true, childList: true, subtree: true });
			look();
		});
	const choose = async (platform: string) => {
		const chosen = document.querySelector("input[name=platform]:checked") as HTMLInputElement;
		if (chosen.value === platform) return;
		const radio = document.querySelector(`input[name=platform][value="${platform}"]`) as HTMLInputElement;
		radio.checked = true;
		// With an empty field, so that no answer of the other platform can be taken for the next one.
		input.value = "";
		radio.dispatchEvent(new Event("change", { bubbles: true }));
		await until(`platform ${platform}`, () => attribute(results, "data-search-state") === "idle");
	};

	const answers: Answer[] = [];
	for (const { query, platform, needed } of questions) {
		await choose(platform);
		input.value = query;
		input.dispatchEvent(new Event("input", { bubbles: true }));
		await until(query, () => isAnswered(query));
		if (all("[data-hit]").length < Math.min(needed, total())) {
			more.click();
			await until(`all of ${query}`, () => all("[data-hit]").length === total());
		}
		answers.push({
			hits: all("[data-hit]").map((hit) => ({
				code: attribute(hit, "data-hit"),
				confidence: attribute(hit, "data-confidence"),
				understood: attribute(hit, "data-understood"),
			})),
			total: total(),
			isAll: more.offsetParent === null,
			state: attribute(results, "data-search-state"),
			text: results.textContent || "",
			marks: all("mark").map((mark) => mark.textContent || ""),
			suggestions: Array.from(document.querySelectorAll<HTMLElement>("[data-suggestion]"))
				.filter((chip) => chip.offsetParent !== null)
				.map((chip) => attribute(chip, "data-suggestion")),
		});
	}
	return answers;
}
