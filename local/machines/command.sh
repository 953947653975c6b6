# Runs one script on a machine as its agent does. Runs on the machine, as root; what may be secret or hostile comes by
# stdin, never by the command line: the number of variables and each of them as NAME=VALUE, the number of arguments and
# each of them, all ended by a zero byte, then the script. Says to file descriptor 3 how it ended, then writes the tail of
# the script's output to stdout and of its errors to stderr.
# Usage: command.sh FOLDER INTERPRETER USER HOME-FOLDER
folder=$1 interpreter=$2 user=$3 own=$4
umask 077

read_list() { # NAME-OF-ARRAY
  local count item
  local -n list=$1
  IFS= read -r -d '' count
  while [ "${count:-0}" -gt 0 ]; do
    IFS= read -r -d '' item
    list+=("$item")
    count=$((count - 1))
  done
}
variables=() args=() as=()
read_list variables
read_list args

mkdir -p "$folder" && cd "$folder" || exit 1
rm -f script.sh stdout stderr
cat >script.sh
chmod 500 script.sh
script=$folder/script.sh
if [ -n "$user" ]; then
  id -u -- "$user" >/dev/null 2>&1 || { echo nobody >&3; exit 0; }
  # Its own copy, where the account can read it.
  mkdir -p -m 755 "/home/$user" "/home/$user/waagent" && mkdir -p "/home/$user/$own"
  chmod 755 "/home/$user/waagent" "/home/$user/${own%/*}" 2>/dev/null
  script=/home/$user/$own/script.sh
  rm -f "$script"
  install -o "$user" -m 550 script.sh "$script"
  chown -R "$user" "/home/$user/waagent"
  as=(/usr/sbin/runuser -u "$user" --)
fi
[ -z "$interpreter" ] || as+=("$interpreter")

(
  exec 3>&-
  umask 022
  [ -z "$user" ] || cd "${script%/*}" || exit 1
  for variable in "${variables[@]}"; do export "$variable"; done
  exec "${as[@]}" "$script" "${args[@]}"
) </dev/null >stdout 2>stderr
echo "ended $?" >&3
tail -c 4096 stdout
tail -c 4096 stderr >&2
