cat <<'end of it'
text
end of it
