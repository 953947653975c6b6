# The first process of a machine: first boot by cloud-init, then the services, then commands from stdin. What it says
# goes to stdout, one line each. It ends, and all of the machine with it, when its stdin does.
exec 3<&0 4>&1 </dev/null >>/var/log/boot.log 2>&1

say() { echo "$*" >&4; }

service_sshd() {
  # A first boot may have restarted the service already, as the image's own scripts do.
  [ -e /run/sshd.pid ] && kill "$(cat /run/sshd.pid)" && rm -f /run/sshd.pid && sleep 0.2
  exec /usr/sbin/sshd -D -E /var/log/sshd.log
}

service_jupyterhub() {
  cd /etc/jupyterhub/srv || exit 1
  [ -e server.crt ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -keyout server.key -out server.crt -subj "/CN=$(hostname)" -addext "subjectAltName=DNS:$(hostname)"
  exec jupyterhub -f /etc/jupyterhub/jupyterhub_config.py >>/var/log/jupyterhub.log 2>&1
}

declare -A pids
start() { # SERVICE SECONDS-OF-DELAY
  (
    exec 3<&- 4>&-
    sleep "$2"
    "service_$1"
  ) &
  pids[$1]=$!
}

for stage in 'init --local' 'init' 'modules --mode=config' 'modules --mode=final'; do
  # shellcheck disable=SC2086
  cloud-init $stage 3<&- 4>&- || echo "cloud-init $stage ended with $?"
done
say "result $(tr -d '\n' </run/cloud-init/result.json)"

for service in sshd jupyterhub; do
  delay=0
  for pair in $DELAYS; do [ "${pair%=*}" = "$service" ] && delay=${pair#*=}; done
  start "$service" "$delay"
done
say booted

while read -r verb service <&3; do
  case $verb in
    start) start "$service" 0 ;;
    stop) kill -9 "${pids[$service]}" ;;
  esac
  say "$verb $service"
done
