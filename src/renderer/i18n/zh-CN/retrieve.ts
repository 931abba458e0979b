/** Retrieving a domain that another account holds (域名取回). */
export default {
  title: '取回域名',
  link: '域名在别的账号里？取回域名',
  fix: '取回这个域名',
  command: '取回在别的账号里的域名',
  step: '第 {n} 步，共 3 步',
  steps: { domain: '域名', email: '邮箱', code: '验证码' },
  back: '上一步',
  domain: {
    lead: '要取回哪个域名？',
    about:
      '域名在别的 DNSPod 账号里，但注册信息中的邮箱是你的：通过这个邮箱收到的验证码，可以把域名连同解析记录移到当前账号。',
    label: '域名',
    hint: '例如 example.com，不带 www。不支持中文域名。',
    button: '查询邮箱'
  },
  email: {
    lead: '验证码发到哪个邮箱？',
    about: '这些是 {domain} 注册信息中的邮箱。请选择一个现在能收信的。',
    label: '邮箱',
    choose: '请选择一个邮箱。',
    none: 'DNSPod 没有给出任何邮箱，不能用这种方式取回。请到 DNSPod 官网提交工单。',
    button: '发送验证码'
  },
  code: {
    lead: '输入验证码',
    about: '验证码已发到 {email}。邮件可能需要几分钟，也请看看垃圾邮件。',
    label: '验证码',
    empty: '请填写邮件中的验证码。',
    again: '重新发送',
    againIn: '{time} 后可以重新发送',
    sent: '已重新发送到 {email}',
    button: '取回域名'
  },
  done: {
    title: '已取回 {domain}',
    text: '域名和它的解析记录现在在当前账号里。',
    open: '打开解析记录',
    another: '再取回一个'
  },
  gone: {
    title: 'DNSPod 已停用取回接口',
    text: '现在只能在 DNSPod 控制台取回域名：添加这个域名，再按提示验证所有权。',
    console: '打开 DNSPod 控制台',
    retry: '仍要再试一次'
  }
}
