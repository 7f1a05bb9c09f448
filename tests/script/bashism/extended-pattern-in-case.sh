case x in
@(x|y)) echo yes ;;
esac
