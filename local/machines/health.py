# What a machine's health agent does: asks a server on the machine itself and prints one line for each answer, the state that
# the server's answer stands for ("up", "down"), and for HTTP the ApplicationHealthState of a JSON body, where it has one.
# Usage: health.py PROTOCOL PORT PATH SECONDS
import http.client, json, socket, ssl, sys, time

protocol, port, path, seconds = sys.argv[1], int(sys.argv[2]), sys.argv[3], float(sys.argv[4])
TIMEOUT = 30


def ask():
    if protocol == 'tcp':
        socket.create_connection(('localhost', port), TIMEOUT).close()
        return 'up'
    if protocol == 'https':
        # The certificate is not looked at: that the server answers is the question.
        link = http.client.HTTPSConnection('localhost', port, timeout=TIMEOUT, context=ssl._create_unverified_context())
    else:
        link = http.client.HTTPConnection('localhost', port, timeout=TIMEOUT)
    try:
        link.request('GET', path, headers={'User-Agent': 'ApplicationHealthExtension/1.0'})
        answer = link.getresponse()
        body = answer.read(65536)
    finally:
        link.close()
    try:
        state = json.loads(body)['ApplicationHealthState']
    except (ValueError, TypeError, KeyError):
        state = ''
    return '%s %d %s' % ('up' if answer.status == 200 else 'down', answer.status, state if state in ('Healthy', 'Unhealthy') else '')


while True:
    began = time.monotonic()
    try:
        print(ask(), flush=True)
    except (OSError, http.client.HTTPException):
        print('down', flush=True)
    time.sleep(max(0, seconds - (time.monotonic() - began)))
