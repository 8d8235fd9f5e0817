import { createServer, type RequestListener, type Server } from "node:http";
import type { Config } from "./config.js";
import { SetupError } from "./setup-error.js";

export type Door = { server: Server; port: number; open: (handler: RequestListener) => void };

/**
 * Listens on the configured port; in demonstration on the next free one of ten where it is taken.
 * Until the door is opened every request is told to come back.
 */
export async function listen(
  config: Pick<Config, "host" | "port" | "demonstration">,
): Promise<Door> {
  const { host, port, demonstration } = config;
  const last = demonstration ? port + 9 : port;
  for (let candidate = port; candidate <= last; candidate++) {
    const server = createServer(starting);
    const outcome = await tryPort(server, candidate, host);
    if (outcome === "listening") return doorOf(server);
    if (outcome !== "EADDRINUSE") throw new SetupError(refusal(outcome, config));
  }
  throw new SetupError(
    `Port ${port} is in use by another program: stop that one, or set PORT to a free one.`,
  );
}

function tryPort(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen(port, host, () => {
      resolve("listening");
    });
  });
}

function refusal(code: string, { host, port }: Pick<Config, "host" | "port">): string {
  return code === "EACCES"
    ? `Port ${port} needs rights this user does not have: set PORT to one above 1023.`
    : `Listening on ${host}, port ${port}, failed (${code}): check HOST and PORT.`;
}

function doorOf(server: Server): Door {
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address !== null ? address.port : 0,
    open: (handler) => {
      server.off("request", starting).on("request", handler);
    },
  };
}

const starting: RequestListener = (_req, res) => {
  res.writeHead(503, { "retry-after": "5", "content-type": "text/plain" }).end("Starting\n");
};
