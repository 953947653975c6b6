#!/bin/sh
# Says whether somebody uses this machine: how many authenticated SSH connections and JupyterHub servers of people there are. Run as
# root by Azure's run command; POSIX sh with coreutils, findutils and grep, without network. It writes three lines:
#
#   <<<dsvm-probe 1 QUESTION
#   {"ssh":1,"jupyterhub":0,"uptimeSeconds":812,"problems":[]}
#   dsvm-probe>>> QUESTION
#
# QUESTION is what the caller has set $question to. Counts and ages only: who is there is nobody's business. What could not be looked at is a
# problem, and then zeros mean nothing. What a user without root can do here may make it look used, never unused: names of
# programs and variables that users can set count only in addition to what they cannot.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
DSVM_PROBE=1
export PATH LC_ALL DSVM_PROBE
exec 2>/dev/null
question=${question:-none}

# The whole look is bounded: a process on a share that is gone can keep whoever reads its command line.
look() {
  cat <<'LOOK'
set -u
problems=
problem() {
  case ",$problems," in *",\"$1\","*) ;; *) problems=$problems${problems:+,}\"$1\" ;; esac
}

# Runs a command with this file of every process. There may be more of them than a command line can take.
each() {
  file=$1
  shift
  printf '%s\0' /proc/[0-9]*/"$file" | xargs -0 "$@"
}
# $parent and $uid (the real one) of a process; fails where it has gone or is no program (zombies, kernel threads).
facts() {
  parent= uid= size=
  while read -r key value _; do
    case $key in
      PPid:) parent=$value ;;
      Uid:) uid=$value ;;
      VmSize:) size=$value; break ;;
    esac
  done <"/proc/$1/status"
  [ -n "$size" ]
}
# The first argument of a process, which sshd makes a title.
title() {
  tr '\0' '\n' <"/proc/$1/cmdline" | head -n 1
}

# Each way of looking has to find this very program, too: a tool that is missing, or another, finds nothing and says nothing.
[ "$(id -u)" = 0 ] || problem 'not root'
[ -n "$(readlink /proc/1/exe)" ] || problem 'no right to read /proc'
[ -n "$(stat -L -c %u /proc/$$/exe)" ] || problem 'no stat'
[ -n "$(title $$)" ] || problem 'no tr or head'
facts $$ || problem 'no status in /proc'
read -r up _ </proc/uptime || problem 'no uptime'

# sshd's own account, under which it speaks with those who have not said yet who they are.
apart=
while IFS=: read -r name _ number _; do
  [ "$name" != sshd ] || apart=$number
done </etc/passwd

# Of the processes of sshd's program (a part of it has a name of its own since OpenSSH 9.8, and another since 9.9) these are connections of
# people: one of a user's own account, which it takes on after the login; and for root, where it takes on none, the one that
# root's sshd calls neither [listener] nor [accepted], [priv], [net] or [pam]. What a user has compiled or copied is not sshd.
sshds=$(each exe sh -c 'self=$1; shift; exec find "$@" -maxdepth 0 \( -path "$self" -o -lname "*/sshd" -o -lname "*/sshd-session" -o -lname "*/sshd-auth" -o -lname "*/sshd *" -o -lname "*/sshd-session *" -o -lname "*/sshd-auth *" \)' sh "/proc/$$/exe")
case "
$sshds
" in *"
/proc/$$/exe
"*) ;; *) problem 'no find' ;; esac
ssh=0
for exe in $sshds; do
  [ "$exe" != "/proc/$$/exe" ] || continue
  pid=${exe#/proc/} pid=${pid%/exe}
  facts "$pid" || continue
  case $(stat -L -c %u "$exe") in 0|'') ;; *) continue ;; esac
  if [ "$uid" != 0 ]; then
    [ "$uid" != "$apart" ] || continue
    # Somebody's own sshd, waiting for somebody.
    case $(title "$pid") in *'[listener]'*) continue ;; esac
  else
    case $(title "$pid") in
      *'['*) continue ;;
      'sshd: '*|'sshd-session: '*) ;;
      *) continue ;;
    esac
  fi
  ssh=$((ssh + 1))
done

# A server of a person has JupyterHub's variable with its user's name, and was started by a hub, lies in a unit of the system as
# SystemdSpawner makes them, or has the name of such a server: so it is found where its hub has gone, too. What a person has
# started in a server has the variable too and is none; nor are the hub's proxy and services.
hubs=" $(each cmdline grep -lsazE '^([^ ]*/)?jupyterhub(\.app)?$' | tr '\n' ' ')"
named=" $(each cmdline grep -lsazE '(^|[/.-])(jupyterhub-singleuser|jupyter-labhub|jupyterhub\.singleuser|batchspawner-singleuser)$' | tr '\n' ' ')"
units=" $(each cgroup grep -lsaE ':/system\.slice/jupyter-[^/]*\.service(/|$)' | tr '\n' ' ')"
users=" $(each environ grep -lsazE '^(JUPYTERHUB_USER|DSVM_PROBE)=' | tr '\n' ' ')"
case $users in *" /proc/$$/environ "*) ;; *) problem 'no grep' ;; esac
servers=' '
for environ in $users; do
  pid=${environ#/proc/} pid=${pid%/environ}
  facts "$pid" || continue
  case $hubs in
    *" /proc/$parent/cmdline "*) ;;
    *) case $named$units in *" /proc/$pid/cmdline "*|*" /proc/$pid/cgroup "*) ;; *) continue ;; esac ;;
  esac
  servers="$servers$pid:$parent "
done
# One that another has started is the same one.
jupyterhub=0
for server in $servers; do
  case $servers in *" ${server#*:}:"*) ;; *) jupyterhub=$((jupyterhub + 1)) ;; esac
done

printf '{"ssh":%d,"jupyterhub":%d,"uptimeSeconds":%d,"problems":[%s]}\n' "$ssh" "$jupyterhub" "${up%%.*}" "$problems"
LOOK
}

if command -v timeout >/dev/null; then
  answer=$(look | timeout -s KILL 30 /bin/sh)
else
  answer='{"ssh":0,"jupyterhub":0,"uptimeSeconds":0,"problems":["no timeout"]}'
fi
[ -n "$answer" ] || answer='{"ssh":0,"jupyterhub":0,"uptimeSeconds":0,"problems":["not within 30 s"]}'
printf '\n<<<dsvm-probe 1 %s\n%s\ndsvm-probe>>> %s\n' "$question" "$answer" "$question"
