case a in
a) cat <<E
matched
E
;;
esac
