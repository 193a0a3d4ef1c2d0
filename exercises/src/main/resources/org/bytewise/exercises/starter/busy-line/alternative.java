/** Found by following the largest share. */
interface BusyLine {
  int LOOP = 4;
  int LINE = LOOP + 8;
}
