"""Runs SecantusDB behind the few options of mongod that mongodb-memory-server uses.

Answers --version; maps --port and --dbpath; prints "Waiting for connections" once the port
answers. One process from start to end, so a signal sent to it reaches the server.
"""

import socket
import sys
import threading
import time


def option(name, fallback=None):
    if name not in sys.argv:
        return fallback
    return sys.argv[sys.argv.index(name) + 1]


def announce(host, port):
    while True:
        try:
            socket.create_connection((host, port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.02)
    print("Waiting for connections", flush=True)


def main():
    if "--version" in sys.argv:
        print("db version v8.2.6")
        return 0
    from secantus.cli import main as serve

    host = option("--bind_ip", "127.0.0.1")
    port = option("--port")
    threading.Thread(target=announce, args=(host, int(port)), daemon=True).start()
    # --sync-on-commit: without it a killed process loses writes it has acknowledged.
    durable = [] if "--nosync" in sys.argv else ["--sync-on-commit"]
    # --standalone: no replica set is claimed that is not there.
    sys.argv = ["secantusdb", "--host", host, "--port", port, "--storage-path", option("--dbpath")]
    sys.argv += ["--standalone", "--log-level", "WARNING", *durable]
    return serve()


if __name__ == "__main__":
    sys.exit(main())
