// Keeps the Agents Playground to this machine: it would listen on every interface, and it has no sign-in.
const net = require("node:net");

const loopback = "127.0.0.1";
const loopbackNames = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/i;

function localOptions(args) {
  const [first, second] = args;
  if (typeof first === "object" && first !== null) {
    const isPort = first.path === undefined && first.fd === undefined && first._handle === undefined;
    return isPort ? [{ ...first, host: loopback }, ...args.slice(1)] : args;
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return args;
  const callback = args.findLast((arg) => typeof arg === "function");
  const port = typeof first === "function" || first === undefined ? 0 : first;
  const backlog = typeof second === "number" ? [second] : [];
  return [port, loopback, ...backlog, ...(callback ? [callback] : [])];
}

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function listenLocally(...args) {
  return listen.apply(this, localOptions(args));
};

function hostOf(args) {
  // Node's own callers pass the arguments as one array that they have prepared.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null) return first.path ? loopback : (first.host ?? loopback);
  const isPath = typeof first === "string" && Number.isNaN(Number(first));
  return !isPath && typeof second === "string" ? second : loopback;
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connectLocally(...args) {
  const host = hostOf(args);
  if (loopbackNames.test(host)) return connect.apply(this, args);
  const refusal = new Error(`The Playground may only reach this machine, not ${host}`);
  // Later, as Node does: callers still set the socket up when connect has returned.
  this.connecting = true;
  process.nextTick(() => this.destroy(refusal));
  return this;
};

// When the process that started it is gone, so is the Playground: nothing stays behind on the port.
process.on("disconnect", () => process.exit(0));
