/** Options of a list that a field chooses from: one of them is chosen while the focus stays in the field. */

export interface Options {
	readonly chosen: HTMLElement | undefined;
	/** Chooses an option, or none; the field points to it. */
	choose(option: HTMLElement | undefined): void;
	/** Goes one down (1) or up (-1), above the first to none. @returns whether there was anything to choose */
	move(step: 1 | -1): boolean;
	all(): HTMLElement[];
}

/**
 * Makes the options of one list.
 * @param input has role="combobox"
 * @param list has role="listbox"
 * @param onChoose hears of every choice
 */
export function createOptions(
	input: HTMLElement,
	list: HTMLElement,
	onChoose: (option: HTMLElement | undefined) => void,
): Options {
	let chosen: HTMLElement | undefined;
	const all = () => Array.from(list.querySelectorAll<HTMLElement>('[role="option"]'));
	const choose = (option: HTMLElement | undefined) => {
		const before = chosen;
		chosen = option;
		for (const one of all()) {
			one.classList.toggle("is-active", one === option);
			one.setAttribute("aria-selected", String(one === option));
		}
		if (option) {
			input.setAttribute("aria-controls", list.id);
			input.setAttribute("aria-activedescendant", option.id);
		} else if (before && input.getAttribute("aria-activedescendant") === before.id) {
			// The field may point into another list by now.
			input.removeAttribute("aria-activedescendant");
		}
		onChoose(option);
	};
	return {
		get chosen() {
			return chosen;
		},
		choose,
		move(step) {
			const options = all();
			if (options.length === 0) return false;
			const at = chosen ? options.indexOf(chosen) : -1;
			const next = options[Math.max(-1, Math.min(options.length - 1, at + step))];
			choose(next);
			next?.scrollIntoView({ block: "nearest" });
			return true;
		},
		all,
	};
}
