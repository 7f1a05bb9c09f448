case a in
a) exit 2 ;;
esac
