export const usage = `Usage: npm run pbx -- --demo [options]          the embedded office «Ромашка», to try things on
       npm run pbx -- serve [options]           the companies of the data folder
       npm run pbx -- <command> [options]       the operator's commands, while the service runs or not

Both run in the foreground, on this computer only, until Ctrl+C or SIGTERM.

  --port P             port on 127.0.0.1; 0 takes a free one (default 0)
  --credentials FILE   with --demo: where to write addresses and this start's passwords as JSON, readable by you
                       alone (default DIR/credentials.json); the file is there as long as the office is open
  --ice-servers FILE   JSON of the STUN and TURN servers that phones are told of; see docs/operators.md
  --public-url URL     how people reach the service through whatever stands before it: https://pbx.example
  --engine NAME        what carries the calls: embedded (default; this computer only) or asterisk (Asterisk 22)
  --asterisk FILE      with --engine asterisk: JSON that says where it is; asterisk-files and pbx:asterisk write one
  --ari URL            where its ARI is, http://127.0.0.1:8088/ari; without FILE, the name and the password are
                       taken from COMMUNICATOR_ARI_USER and COMMUNICATOR_ARI_PASSWORD
  --node NAME          with --engine asterisk and --database postgres: one of several services, which share the
                       companies among them; see docs/operators.md
  --standby            with --engine asterisk: waits until the service that has the data folder ends, then takes over
                       its calls; for upgrades, see docs/operators.md
  --log-level LEVEL    what is written to standard error: error, warn (default), info or debug, call by call
  --verbose            the same as --log-level debug
  --monitoring-port P  opens /health/live, /health/ready and /metrics (Prometheus) on this computer alone

Commands:
  company create DOMAIN --name NAME --admin-name NAME --admin-login LOGIN [--admin-email EMAIL]
                       prints the administrator's one-time password
  company list
  company remove DOMAIN --yes
                       with its history, recordings and audit log
  company move DOMAIN --to NODE
                       to another of several services, which run meanwhile; its calls end
  node list            the services, whether they are alive, and what each serves; they run meanwhile
  admin reset DOMAIN LOGIN
                       a new one-time password of an administrator
  number add +7… [--company DOMAIN]
                       the company may be left out when there is only one
  number assign +7… DOMAIN
                       moves a number to another company
  number list
  trunk add NAME --server HOST[:PORT] [--login LOGIN] [--transport udp|tcp] [--calls-from ADDRESS]…
            [--caller-id from|asserted] [--digits]
                       outside lines of a provider, for --engine asterisk; the password of LOGIN is taken from
                       COMMUNICATOR_TRUNK_PASSWORD; without LOGIN the provider knows us by our address
  trunk password NAME  its provider has given it another one
  trunk remove NAME
  trunk list
  number connect +7… TRUNK
                       by which trunk calls to this number come, and calls shown as it leave
  number disconnect +7…
  backup DOMAIN FILE   one company; its sounds go into the folder FILE.sounds
  restore FILE
  check [--port P]     database, settings, audit log, sounds, disk space; whether the port is free
  check asterisk [--asterisk FILE] [--ari URL] [--asterisk-etc DIR]
                       what an Asterisk lacks to serve us, and what in it is unsafe; the service may run meanwhile
  asterisk-files DIR [--domain DOMAIN]… [--wss HOST:PORT --certificate FILE --key FILE]
                 [--desk-phones IP:PORT] [--desk-phones-tls IP:PORT] [--desk-phones-from NETWORK]…
                 [--trunks IP:PORT] [--media-address IP [--public-address IP]] [--http-port P]
                 [--sounds DIR] [--front IP:PORT --front-here IP:PORT]
                       configuration for an Asterisk of your own; see docs/operators.md

Everywhere:
  --data DIR           where sounds, and the database unless it is elsewhere, are kept (default out/pbx)
  --database URL       postgres://user:password@host:5432/name, with ?schema=NAME for another than "pbx"
  --json               with commands: the answer as JSON, for scripts
  --help               this text

Exit codes: 0 done, 1 could not be done, 2 not understood.
`;
