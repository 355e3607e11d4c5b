/** What stands around an error when it comes from a popup or out of a chat. {error} is the error's place. */
export const WRAPPINGS: readonly string[] = [
	"来自网页的消息\n\n{error}\n\n确定",
	"系统提示\n{error}\n[确定] [取消]",
	"提示信息 ×\n⚠ {error}\n关闭",
	"localhost:8080 显示：\n{error}\n确定",
	"操作失败（500）：{error}",
	"2026-03-12 09:41:07 ERROR {error}",
	"老师你好，我们单位今天要上传文件，电脑上弹出来“{error}”，麻烦帮忙看看",
	"王会计 10:32\n在吗\n王会计 10:33\n{error}\n王会计 10:33\n这个咋整，下午就截止了",
	"@客服小李 我这边一点就报{error}，换了浏览器也一样，急",
	"同事电脑好好的，我的就不行，写着：{error}。重启过两回了",
	"[图片]\n{error}\n求大神指点 谢谢！",
	"刚才还能用，现在它说{error}，是不是网的问题啊",
];
