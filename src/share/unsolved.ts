/** The text that goes to support when an article did not help. Pure: facts in, text out; nobody sends it but the reader. */
export interface UnsolvedCase {
	code: string;
	title: string;
	/** The search that led here, where the device remembers one. */
	query?: string;
	/** As the browser names itself. */
	userAgent: string;
	/** When it was written, on the reader's clock. */
	time: Date;
	/** The page's address. */
	address: string;
}

/** The facts as lines, and a last one for the reader's own words. */
export function unsolvedText({ code, title, query, userAgent, time, address }: UnsolvedCase): string {
	return [
		`【没解决】${code} ${title}`,
		...(query ? [`搜的是：${query.replace(/\s+/g, " ").trim()}`] : []),
		`浏览器：${describeBrowser(userAgent)}`,
		`时间：${describeTime(time)}`,
		`网页：${address}`,
		"做到哪一步、屏幕上显示什么：",
	].join("\n");
}

/** Names of browsers in what they say of themselves, the most special first: each also claims to be those below. */
const BROWSERS: readonly [RegExp, string][] = [
	[/MicroMessenger\/(\d+)/, "微信"],
	[/\bQQBrowser\/(\d+)/, "QQ 浏览器"],
	[/\b(?:360SE|360EE|QIHU)\b/, "360 浏览器"],
	[/\bEdgA?\/(\d+)/, "Edge"],
	[/\bFirefox\/(\d+)/, "Firefox"],
	[/Chrome\/(\d+)/, "Chrome"],
	[/\bVersion\/(\d+).*Safari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, (version: string) => string][] = [
	[/Windows NT 10/, () => "Windows 10 或 11"],
	[/Windows NT 6\.[23]/, () => "Windows 8"],
	[/Windows NT 6\.1/, () => "Windows 7"],
	[/Windows NT 5/, () => "Windows XP"],
	[/Android (\d+)/, (version) => `Android ${version}`],
	[/(?:iPhone|CPU) OS (\d+)/, (version) => `iOS ${version}`],
	[/Mac OS X/, () => "macOS"],
	[/Linux/, () => "Linux"],
];

/** What support asks for first: browser and version, kernel where it is another's, system. Unknown: what it says itself. */
export function describeBrowser(userAgent: string): string {
	const parts: string[] = [];
	const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent));
	if (!browser) return userAgent;
	const [pattern, name] = browser;
	const version = pattern.exec(userAgent)?.[1];
	parts.push(version ? `${name} ${version}` : name);
	const kernel = /\bChrome\/(\d+)/.exec(userAgent)?.[1];
	if (kernel && name !== "Chrome" && name !== "Edge") parts.push(`内核 Chrome ${kernel}`);
	for (const [system, nameOf] of SYSTEMS) {
		const found = system.exec(userAgent);
		if (!found) continue;
		parts.push(nameOf(found[1] ?? ""));
		break;
	}
	return parts.join("，");
}

/** `2026-11-20 14:05`, on the clock that the time is told by. */
export function describeTime(time: Date): string {
	const two = (value: number) => `0${value}`.slice(-2);
	const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
	return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
