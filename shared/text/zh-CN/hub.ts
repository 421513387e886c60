/** What the hub says at the terminal to whoever starts it. */
export const hub = {
  oldNode: '服务器需要 Node.js 22 或更新的版本，这里是 {{version}}。请在项目文件夹里用 npm run hub 启动。',
  badArgument: '不认识的参数：{{argument}}。可以用的有 --data 文件夹、--port N、--host 地址、--demo。',
  noData: '请用 --data 指明数据放在哪个文件夹。',
  badPort: '--port 后面应是 0 到 65535 之间的整数，0 表示由系统选择；这里是“{{port}}”。',
  busyPort: '端口 {{port}} 已被别的程序占用。请用 --port 换一个端口，0 表示由系统选择。',
  noPort: '不能使用地址 {{host}} 的端口 {{port}}：{{reason}}。请换一个端口或地址。',
  noStore: '打不开数据文件夹 {{folder}}：{{reason}}。请检查磁盘和权限，或者用 --data 指定别的文件夹。',
  noKey: '数据库还在，打开它的密钥文件 {{file}} 却缺失或不完整。请从备份里找回密钥文件，不要删除数据文件夹。',
} as const;
