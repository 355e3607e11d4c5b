/** A bookmark that searches here for what is selected on any other page. Pure: an address in, the code out. */

/**
 * Length of the query in the address, encoded. Below LONGEST_ADDRESS of search/client/address.ts, which counts the
 * name of the parameter and of the platform too, and encodes a few signs at more length.
 */
const LONGEST_QUERY = 1600;
/** Characters of a selection that are looked at: more than any popup has. */
const LONGEST_SELECTION = 2000;

const ASK = "没有选中文字。把弹窗里的字粘贴到这里：";
const BLOCKED = "浏览器拦住了新窗口。请复制这个地址，在新窗口里打开：";

/**
 * The address of the bookmark.
 * @param search full address of the search page
 */
export function bookmarkletFor(search: string): string {
	return `javascript:${encodeURIComponent(code(search))}`;
}

/**
 * Runs on other people's pages, in kernels of 2018: an expression of its own, nothing global, every access to a frame
 * of another site caught. What is typed into a password field is never taken.
 */
function code(search: string): string {
	return [
		"(function(){",
		'var t="";',
		"function look(w){",
		"try{",
		"var a=w.document.activeElement;",
		"t=String(w.getSelection());",
		'if(!t&&a&&(a.tagName=="TEXTAREA"||a.tagName=="INPUT"&&a.type!="password"))t=a.value.slice(a.selectionStart,a.selectionEnd)',
		"}catch(e){}",
		"for(var i=0;i<w.frames.length&&!t;i++)look(w.frames[i])",
		"}",
		"look(window);",
		`t=(t||prompt(${JSON.stringify(ASK)})||"").slice(0,${LONGEST_SELECTION}).replace(/[^\\S\\n]+/g," ").replace(/[\\ud800-\\udfff]/g,"").trim();`,
		"if(!t)return;",
		`while(encodeURIComponent(t).length>${LONGEST_QUERY})t=t.slice(0,-1);`,
		`var u=${JSON.stringify(search)}+"?q="+encodeURIComponent(t),w=window.open(u);`,
		`if(!w)prompt(${JSON.stringify(BLOCKED)},u);`,
		"})()",
	].join("");
}
